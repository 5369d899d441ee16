"""Plain Pelican, with as much of our site as its own settings and its `simple` theme give."""

SITENAME = "Knipselkrant"
SITEURL = "https://knipselkrant.example"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "simple"
TIMEZONE = "UTC"
DEFAULT_LANG = "nl"
DEFAULT_PAGINATION = 20
ARTICLE_PATHS = ["_posts"]
ARTICLE_URL = "{category}/{date:%Y}/{date:%m}/{date:%d}/{slug}.html"
ARTICLE_SAVE_AS = ARTICLE_URL
CATEGORY_URL = "{slug}/"
CATEGORY_SAVE_AS = "{slug}/index.html"
YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
MONTH_ARCHIVE_SAVE_AS = "{date:%Y}/{date:%m}/index.html"
AUTHOR_SAVE_AS = ""
TYPOGRIFY = True
FEED_DOMAIN = SITEURL
FEED_ALL_ATOM = "feed.xml"
FEED_ALL_RSS = "rss.xml"
CATEGORY_FEED_ATOM = "feed/{slug}.xml"
CATEGORY_FEED_RSS = "rss/{slug}.xml"
FEED_MAX_ITEMS = 25
USE_FOLDER_AS_CATEGORY = False
