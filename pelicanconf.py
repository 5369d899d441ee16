"""Pelican's settings: how the site is made. Who the site is (name, address, language) stands in content/_config.yml."""

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGINS = ["knipselkrant.site"]

# What a maintainer may want to change.
COLOURS: dict[str, dict[str, str]] = {}  # others than the theme's: {"light": {"accent": "#1D4F91"}}; see docs/site.md
NAVIGATION: list[tuple[str, str]] = []  # more links in the menu: ("Over de IND", "https://ind.nl/")
LICENCE = None  # a line for the foot of every page: "CC BY-SA 4.0"
UNDATED = "publish"  # stories without a date: "publish" them as "datum onbekend", or keep them as "draft"
SEARCH = True  # a page to search on; its index is made by `invoke build`
CARDS = True  # a picture for each story without a photograph, shown where its address is shared
PICTURES = "remote"  # stories may show pictures from other hosts; "own": only those of this site
DEFAULT_PAGINATION = 20  # stories a page
CANONICAL = "self"  # search engines are led to this "self", or to the "source" that a story was cut from
WEBSUB_HUB = None  # a hub that tells subscribers at once: "https://pubsubhubbub.appspot.com/"
FEED_MAX_ITEMS = 25  # entries a feed, where content/_config.yml does not use jekyll-feed: feed.posts_limit, or 10

# Addresses. A story's own is Jekyll's, made from `permalink` in content/_config.yml.
CATEGORY_URL = "{slug}/"
CATEGORY_SAVE_AS = "{slug}/index.html"
TAG_URL = "tag/{slug}/"
TAG_SAVE_AS = "tag/{slug}/index.html"
YEAR_ARCHIVE_URL = "{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
MONTH_ARCHIVE_URL = "{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = "{date:%Y}/{date:%m}/index.html"
INDEX_URL = ""
ARCHIVES_URL = "archief/"
ARCHIVES_SAVE_AS = "archief/index.html"
SUBSCRIBE_URL = "abonneren/"
SUBSCRIBE_SAVE_AS = "abonneren/index.html"
AUTHOR_SAVE_AS = ""
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page{number}/", "{base_name}/page{number}/index.html"),
]
SEARCH_URL = "zoeken/"
SEARCH_SAVE_AS = "zoeken/index.html"
DIRECT_TEMPLATES = ["index", "archives", "search", "subscribe", "404"]
PAGINATED_TEMPLATES = {"index": None, "category": None, "tag": None, "period_archives": None}

# Which folders of content/ hold what; the posts are found as Jekyll finds them.
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["assets", "images"]

# Pelican's own feeds give way to the plugin's, its drafts to Jekyll's.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DEFAULT_CATEGORY = ""
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None
LOCALE = ["C.UTF-8", "en_US.UTF-8", "C"]  # dates are written by Babel, whatever the system speaks
TIMEZONE = "UTC"  # Pelican asks; the `timezone` of content/_config.yml decides
