# Prints what real Jekyll makes of a source folder, a JSON line a post: the truth that tests compare with.
# Writes nothing into that folder.
#
#   ruby tests/jekyll_oracle.rb [--alone] SOURCE_FOLDER
#
# --alone: without the site's theme, plugins, layouts and pages, which need not be there; a post that Jekyll stops at
# has an `error` instead of a content.

Encoding.default_external = Encoding::UTF_8
Encoding.default_internal = Encoding::UTF_8

require "jekyll"
require "json"
require "time"
require "tmpdir"

Jekyll.logger.log_level = :error

alone = ARGV.delete("--alone")

def render_alone(site)
  site.layouts = {}
  payload = site.site_payload
  site.posts.docs.to_h do |post|
    post.output = Jekyll::Renderer.new(site, post, payload).run
    [post.path, nil]
  rescue StandardError => error
    [post.path, error.message]
  end
end

def fields_of(post, site)
  excerpt = post.data["excerpt"]
  excerpt = excerpt.output if excerpt.is_a?(Jekyll::Excerpt)
  {
    "url"        => post.url,
    "id"         => post.id,
    "title"      => post.data["title"].to_s,
    "date"       => post.date.iso8601,
    "categories" => post.data["categories"].map(&:to_s).uniq,
    "tags"       => post.data["tags"].map(&:to_s),
    "excerpt"    => excerpt.to_s,
    "content"    => post.content,
    "output"     => post.destination(site.dest).delete_prefix("#{site.dest}/")
  }
end

Dir.mktmpdir do |scratch|
  options = {
    "source"             => File.expand_path(ARGV.fetch(0)),
    "destination"        => File.join(scratch, "site"),
    "cache_dir"          => File.join(scratch, "cache"),
    "disable_disk_cache" => true,
    "quiet"              => true
  }
  config = Jekyll.configuration(options)
  config.merge!("plugins" => [], "whitelist" => [], "plugins_dir" => scratch, "theme" => nil) if alone
  config["timezone"] ||= "UTC"
  Jekyll.set_timezone(config["timezone"])

  site = Jekyll::Site.new(config)
  site.reset
  site.read
  site.generate
  errors = alone ? render_alone(site) : {}
  site.render unless alone

  site.posts.docs.each do |post|
    fields = errors[post.path] ? { "error" => errors[post.path] } : fields_of(post, site)
  rescue StandardError => error
    raise unless alone

    fields = { "error" => error.message }
  ensure
    puts JSON.generate("path" => post.path.delete_prefix("#{site.source}/"), **fields) if fields
  end
end
