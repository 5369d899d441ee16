# Prints what real Jekyll makes of a source folder, a JSON line a post: the truth that tests compare with.
# Writes nothing into that folder.
#
#   ruby tests/jekyll_oracle.rb SOURCE_FOLDER

Encoding.default_external = Encoding::UTF_8
Encoding.default_internal = Encoding::UTF_8

require "jekyll"
require "json"
require "time"
require "tmpdir"

Jekyll.logger.log_level = :error

Dir.mktmpdir do |scratch|
  config = Jekyll.configuration(
    "source"             => File.expand_path(ARGV.fetch(0)),
    "destination"        => File.join(scratch, "site"),
    "cache_dir"          => File.join(scratch, "cache"),
    "disable_disk_cache" => true,
    "quiet"              => true
  )
  config["timezone"] ||= "UTC"
  Jekyll.set_timezone(config["timezone"])

  site = Jekyll::Site.new(config)
  site.reset
  site.read
  site.generate
  site.render

  site.posts.docs.each do |post|
    excerpt = post.data["excerpt"]
    puts JSON.generate(
      "path"       => post.path.delete_prefix("#{site.source}/"),
      "url"        => post.url,
      "id"         => post.id,
      "title"      => post.data["title"].to_s,
      "date"       => post.date.iso8601,
      "categories" => post.data["categories"].map(&:to_s).uniq,
      "tags"       => post.data["tags"].map(&:to_s),
      "excerpt"    => (excerpt.is_a?(Jekyll::Excerpt) ? excerpt.output : excerpt).to_s,
      "content"    => post.content,
      "output"     => post.destination(site.dest).delete_prefix("#{site.dest}/")
    )
  end
end
