# ruff: noqa: E501
"""A folder of posts with Liquid in them, each tag and filter of Jekyll's, for the test that compares with real Jekyll."""

_CONFIG = """\
title: Proef
url: https://Voorbeeld.nl
baseurl: /blog
timezone: Europe/Amsterdam
permalink: /:categories/:year/:title.html
eigen: {a: 1, b: [x, y]}
collections:
  leden: {output: true, permalink: "/wie/:name/", soort: mens}
  steden: {sort_by: rang}
defaults:
- scope: {type: leden}
  values: {vast: ja}
"""

_BODIES = {
    # Values
    "values": "{{ site.title }} {{ site.eigen.b }} {{ site.eigen.b[1] }} {{ site.eigen }} {{ niets.diep }} {{ nil }} "
    "{{ true }} {{ 1.5 }} {{ 'a' }} {{ site.eigen.b.size }} {{ site.eigen.b.first }} {{ (1..3) }} {{ site.config }}",
    "page": "{{ page.title }} {{ page.url }} {{ page.id }} {{ page.date }} {{ page.path }} {{ page.relative_path }} "
    "{{ page.categories }} {{ page.tags | join: ', ' }} {{ page.slug }} {{ page.name }} {{ page.ext }} {{ page.eigen }} "
    "{{ page.collection }} {{ page.draft }} {{ page['title'] }}",
    "neighbours": "{{ page.next.title }} {{ page.previous.title }} {{ page.previous.previous.url }}",
    "site posts": "{% for post in site.posts limit: 4 %}{{ forloop.index }} {{ post.title }} {{ post.url }}\n{% endfor %}"
    "{{ site.posts.size }} {{ site.posts.first.title }} {{ site.posts.last.title }}",
    "site posts' texts": "{% assign oud = site.posts | where: 'title', 'Eerste' | first %}{{ oud.content }}{{ oud.excerpt }}"
    "{% assign nieuw = site.posts | where: 'title', 'Laatste' | first %}{{ nieuw.content }}{{ nieuw.excerpt }}{{ nieuw }}",
    "taxonomy": "{% for each in site.categories %}{{ each[0] }}: {{ each[1].size }} {{ each[1].first.title }}\n{% endfor %}"
    "{% for tag in site.tags %}{{ tag | first }} {% endfor %}{{ site.tags.een.size }}",
    "related": "{% for post in site.related_posts %}{{ post.title }} {% endfor %}",
    "jekyll": "{{ jekyll.environment }} {{ layout.x }}{{ now }}{{ today }}",
    # Data files
    "data": "{{ site.data.leden[1].naam }} {{ site.data.diep.kleuren.rood }} {{ site.data.tabel[0].b }}"
    "{{ site.data.tabel[1].b | inspect }} {{ site.data.tabs[0].a }} {{ site.data.json.x[1] }} {{ site.data.met_spatie.a }}"
    "{% for lid in site.data.leden %}{{ lid.naam }} ({{ lid.leeftijd | plus: 1 }}) {% endfor %}"
    "{% for paar in site.data.diep.kleuren %}{{ paar[0] }}={{ paar[1] }} {% endfor %}",
    # Tags
    "raw": "{% raw %}{{ niet }} {% if %}{% endraw %} {%- raw %} x {% endraw %} y",
    "comment": "a{% comment %} weg {{ x }} {% if y %}z{% endif %} {% endcomment %}b{% # kort %}c",
    "highlight": 'voor\n\n{% highlight ruby %}\ndef a\n\n  1 < 2 && "x"\nend\n{% endhighlight %}\n\nna',
    "highlight inline": "voor {% highlight c++ %}int a;{% endhighlight %} na",
    "highlight numbers": "{% highlight python linenos %}\na = 1\nb = 2\n{% endhighlight %}",
    "highlight of output": "{% highlight html %}<p>{{ page.title }}</p>{% raw %}{{ x }}{% endraw %}{% endhighlight %}",
    "include": "{% include kaal.html %} {% include kaal.html naam='Piet' %} "
    '{% include kaal.html naam="Jan \\"x\\"" plaats=page.title getal=5 %}',
    "include nested": "{% include buiten.html naam='Piet' %}{% include map/diep.html %}{{ van_binnen }}",
    "include by variable": "{% assign welke = 'kaal' %}{% include {{ welke }}.html naam=welke %}",
    "include lines": "{% include kaal.html\n  naam=\"Piet\"\n  plaats='x y'\n%}",
    "include in a loop": "{% for n in (1..3) %}{% include kaal.html naam=n %}{% endfor %}",
    "include relative": "{% include_relative stuk.txt naam='Piet' %} {% include_relative map/stuk.txt %}",
    "link": "{% link _posts/2018-01-01-eerste.md %} {% link over.md %} {% link map/index.html %} {% link beeld/één 1.png %} "
    "{% link /beeld/een.png %} [x]({% link over.html %})",
    "link by variable": "{% assign p = 'over.md' %}{% link {{ p }} %}",
    "post_url": "{% post_url 2018-01-01-eerste %} {% post_url /2018-01-01-eerste %} {% post_url diep/2018-01-03-in-map %} "
    "{% post_url 2018-01-03-in-map %} {% post_url sport/2018-01-02-sport %}",
    # Liquid's own
    "if": "{% if page.title == 'x' %}a{% elsif page.tags contains 'een' %}b{% else %}c{% endif %}"
    "{% unless page.niets %}d{% endunless %}{% if page.tags.size > 1 and page.niets or true %}e{% endif %}"
    "{% if site.posts[0].date > page.date %}f{% endif %}{% if page.leeg == empty %}g{% endif %}"
    "{% if page.niets == nil %}h{% endif %}{% if 'abc' contains 'b' %}i{% endif %}",
    "case": "{% case page.eigen %}{% when 'a', 'waarde' %}een{% when 'b' or 'c' %}twee{% else %}drie{% endcase %}",
    "for": "{% for i in (1..10) reversed limit: 3 offset: 2 %}{{ i }}{% unless forloop.last %},{% endunless %}{% endfor %}"
    "{% for i in niets %}{% else %}leeg{% endfor %}{% for i in (1..5) %}{% if i == 2 %}{% continue %}{% endif %}"
    "{% if i == 4 %}{% break %}{% endif %}{{ i }}{{ forloop.rindex }}{% endfor %}",
    "capture": "{% capture x %}a{{ page.title }}b{% endcapture %}{{ x | size }}{{ x }}{% assign y = x | upcase %}{{ y }}",
    "cycle": "{% cycle 'x', 'y' %}{% cycle 'x', 'y' %}",
    "tablerow": "{% tablerow i in (1..4) cols: 2 %}{{ i }}{% endtablerow %}",
    "whitespace": "a\n{%- if true -%}\n  b\n{%- endif %}\n c {{- 'd' -}} e\n{% assign x = 1 %}\n{% if true %}\n \n{% endif %}f",
    "liquid tag": "{% liquid assign x = 'a'\necho x %}{% echo 'b' | upcase %}",
    "lenient": "{{ }}{{ 'a' | upcase | }}{{ page.title | truncate: 3 '' }}{{ 'x' | upcase 'y' }}{{ page.title, 'z' }}"
    "{% assign a = 'b' | upcase: %}{{ a }}{{ 'x' | onbekend: 1 }}",
    "lenient tags": "{% if page.title == 'x' && page.niets %}a{% else %}b{% endif %}"
    "{% for i in (1..3), limit: 2 %}{{ i }}{% endfor %}{% for i in page.tags[0] page.tags %}{{ i }}{% endfor %}"
    "{% unless (page.niets) %}e{% endunless %}{% case page.eigen, 'y' %}{% when waarde 'x' %}f{% when 'waarde' 'x' %}g{% endcase %}"
    "{% capture 'vangst' %}h{% endcapture %}{{ vangst }}{% if page.tags.size > 1 ) %}i{% endif %}{% if \"\" == page.leeg; %}j{% endif %}"
    "{% for i in (1..2) reversed, limit:1 %}{{ i }}{% endfor %}{% if page.title.? or true %}k{% endif %}",
    "words behind a tag": "{% highlight java %}\nint a;\n{% endhighlight java %}\n{% if page.niets %}a{% else if b %}b{% endif x == 1 %}"
    "{% for i in (1..3) %}{% break nu %}{% endfor i %}{% comment weg %}c{% endcomment weg %}{% capture d %}e{% endcapture d %}{{ d }}",
    # What is published beside the posts
    "collections": "{% for lid in site.leden %}{{ lid.title }} {{ lid.url }} {{ lid.id }} {{ lid.slug }} {{ lid.path }} {{ lid.vast }} "
    "{{ lid.collection }} {{ lid.relative_path }} {{ lid.name }} {{ lid.ext }} {{ lid.rol }}\n{% endfor %}"
    "{% for stad in site.steden %}{{ stad.title }} {{ stad.url }} {{ stad.rang }}\n{% endfor %}"
    "{% for each in site.collections %}{{ each.label }} {{ each.docs.size }} {{ each.relative_directory }} {{ each.soort }}\n{% endfor %}"
    "{{ site.documents.size }} {% link _leden/jan.md %} {{ site.leden | where: 'rol', 'baas' | map: 'title' | join }}",
    "pages": "{% assign paginas = site.pages | sort: 'path' %}{% for p in paginas %}{{ p.path }} {{ p.url }} {{ p.name }} {{ p.dir }} {{ p.title }}\n{% endfor %}"
    "{{ site.html_pages.size }}",
    "static files": "{% assign bestanden = site.static_files | sort: 'path' %}{% for f in bestanden %}{{ f.path }} {{ f.name }} {{ f.basename }} {{ f.extname }}\n{% endfor %}",
    # Filters
    "urls": "{{ '/a b/é.html' | relative_url }} {{ 'a' | absolute_url }} {{ '' | relative_url }} {{ 'http://X.nl/a' | relative_url }}"
    " {{ '/a/%20?x=1&y=é#z' | absolute_url }} {{ '/a/index.html' | strip_index }} {{ nil | relative_url }}"
    " {{ '/' | absolute_url }} {{ '/a/../b/./c' | relative_url }} {{ '//x.nl/a' | relative_url }} {{ 'mailto:a@b' | absolute_url }}",
    "dates": "{{ page.date | date_to_xmlschema }} {{ page.date | date_to_rfc822 }} {{ page.date | date_to_string }} "
    "{{ page.date | date_to_long_string }} {{ page.date | date_to_string: 'ordinal' }} "
    "{{ page.date | date_to_long_string: 'ordinal', 'US' }} {{ '2019-03-02' | date_to_string: 'ordinal', 'UK' }} "
    "{{ '2019-07-11 10:00' | date_to_xmlschema }} {{ '' | date_to_string }} {{ page.day | date_to_string }}",
    "strftime": "{{ page.date | date: '%-d %e %d %j %B %b %^b %A %a %u %w %Y %y %C %G %V %U %W %H %I %k %l %M %S %L %N %p %P %Z "
    "%z %:z %::z %s %F %T %D %R %r %c %x %X %v %% %h %n %t %3d %_d %05d %-m %#p %10B %Q %+' }} {{ 0 | date: '%F' }} "
    "{{ 'niets' | date: '%F' }} {{ '1500000000' | date: '%F %R' }} {{ page.date | date: '' }} {{ nil | date: '%F' }}",
    "where": "{{ site.data.leden | where: 'naam', 'Jan' | map: 'leeftijd' }} {{ site.data.leden | where: 'leeftijd', 30 | size }} "
    "{{ site.data.leden | where: 'leeftijd', '30' | size }} {{ site.data.leden | where: 'niets', nil | size }} "
    "{{ site.posts | where: 'tags', 'een' | size }} {{ site.data.leden | where_exp: 'l', 'l.leeftijd > 29' | map: 'naam' }} "
    "{{ site.data.leden | where_exp: 'l', \"l.naam == 'Jan' or l.naam contains 'ie'\" | map: 'naam' }} "
    "{{ site.data.leden | where: 'diep.x', 'y' | map: 'naam' }} {{ site.data.diep.kleuren | where_exp: 'k', 'k' | size }}",
    "find": "{% assign a = site.data.leden | find: 'naam', 'Jan' %}{{ a.leeftijd }}"
    "{% assign b = site.data.leden | find_exp: 'l', 'l.leeftijd < 30' %}{{ b.naam }}"
    "{{ site.data.leden | find: 'naam', 'Niemand' | inspect }}",
    "sort": "{{ site.data.leden | sort: 'leeftijd' | map: 'naam' | join }} {{ site.data.leden | sort: 'diep', 'last' | map: 'naam' | join }} "
    "{{ site.eigen.b | sort }} {{ page.tags | sort | join: '-' }} {{ site.posts | sort: 'title' | map: 'title' | first }}",
    "groups": "{% assign groepen = site.data.leden | group_by: 'leeftijd' %}{% for g in groepen %}{{ g.name }}:{{ g.size }}"
    "{{ g.items | map: 'naam' }} {% endfor %}{% assign jaren = site.posts | group_by_exp: 'p', \"p.date | date: '%Y'\" %}"
    "{% for j in jaren %}{{ j.name }} {{ j.items.size }}{% endfor %}",
    "lists": "{{ page.tags | push: 'x' | join: ',' }} {{ page.tags | unshift: 'x' | join: ',' }} {{ page.tags | pop | join: ',' }} "
    "{{ page.tags | shift: 2 | join: ',' }} {{ page.tags | array_to_sentence_string }} {{ page.tags | pop | array_to_sentence_string: 'en' }}"
    "{{ page.tags | concat: page.categories | uniq | compact | reverse | join: ' ' }} {{ 'a,b' | split: ',' | last }}",
    "texts": "{{ 'a *b*' | markdownify }} {{ '\"x\" -- it\\'s...' | smartify }} {{ 'Eén & twee' | slugify }} {{ 'a.B c' | slugify: 'pretty' }} "
    "{{ 'é_x' | slugify: 'latin' }} {{ 'een  twee' | number_of_words }} {{ '日本 taal' | number_of_words: 'auto' }} "
    "{{ '日本 taal' | number_of_words: 'cjk' }} {{ ' a   b ' | normalize_whitespace }} {{ '3x' | to_integer | plus: 1 }}"
    "{{ true | to_integer }}{{ nil | to_integer }}",
    "escapes": "{{ 'a<b>&\"c' | xml_escape }} {{ 'a,b;c d?é' | cgi_escape }} {{ 'a, b \\é?#[' | uri_escape }} {{ 'a&b\"' | inspect }} "
    "{{ page.tags | inspect }} {{ site.eigen | inspect }} {{ nil | inspect }} {{ 'a<b' | escape }} {{ 'a b&c' | url_encode }} "
    "{{ '<p>a</p>' | strip_html }}",
    "json": "{{ site.eigen | jsonify }} {{ 'a\"é' | jsonify }} {{ nil | jsonify }} {{ page.tags | jsonify }} {{ page.date | jsonify }} "
    "{{ 1.5 | jsonify }} {{ site.data.leden | jsonify }}",
    "liquid filters": "{{ 'abc' | capitalize | append: '!' | prepend: '_' | replace: 'b', 'x' | remove: 'c' }} {{ 5 | divided_by: 2 }} "
    "{{ 5 | divided_by: 2.0 }} {{ 5 | times: 3 | minus: 1 | modulo: 4 }} {{ 4.6 | round }} {{ 4.2 | ceil }} {{ -3 | abs }} "
    "{{ 'een twee drie' | truncatewords: 2 }} {{ 'lange tekst' | truncate: 8 }} {{ niets | default: 'x' }} {{ ' a ' | strip }} "
    "{{ 'a b' | split: ' ' | first }} {{ 'a\nb' | newline_to_br }} {{ 'abc' | slice: 1, 2 }} {{ 1 | at_least: 3 }} {{ page.date | append: 'x' }}",
    "borders": "{{ '2017/02/01/' | split: '/' | last }} {{ 'a,b,,' | split: ',' | size }} {{ 'é b' | split: '' | join: '|' }} "
    "{{ ' a  b ' | split: ' ' | join: '|' }} {{ nil | split: ',' | size }} {{ 'Major Tom' | truncate: 9 }} "
    "{{ 'Major Tom' | truncate: 8 }} {{ 'Major Tom' | truncate: 2 }} {{ 'Major Tom' | truncate: 8, '' }} "
    "{{ 'a  b c' | truncatewords: 3 }} {{ 'a  b c' | truncatewords: 2, '!' }} {{ 'a b' | truncatewords: 0 }} "
    "{{ 4.5 | round }} {{ -4.5 | round }} {{ 85 | divided_by: 2.0 | round }} {{ 2.675 | round: 2 }} {{ '3.7' | round }} "
    "{{ 1234 | round: 2 }} {{ 'x' | round }} {{ nil | truncate: 3 }} {{ nil | truncatewords: 3 }} "
    "{{ '1000000000000000000000000000000.0' | round }} {{ 12345678901234567890 | round: 12 }} {{ 'nan' | round }} {{ 1255 | round: -1 }} "
    "{{ 12.5 | round: 30 }} {{ page.tags | truncate: 99 }}",
    # Markdown and excerpts around them
    "in markdown": "# {{ page.title }}\n\n{% for i in (1..2) %}\n- punt {{ i }}\n{% endfor %}\n\n| a | b |\n|---|---|\n"
    "{% for i in (1..2) %}| {{ i }} | x |\n{% endfor %}",
    "excerpt": "{% if true %}\nEen {{ page.title }}\n\nTwee\n{% endif %}\n",
    "excerpt of a loop": "{% for i in (1..2) %}\n{% if i %}\n{{ i }}\n\nTwee{% endif %}\n{% endfor %}\n",
    "excerpt of code": "Een:\n{% highlight ruby %}\na\n\nb\n{% endhighlight %}\n",
    "excerpt's own page": "{{ page.id }} {{ page.path }} {{ page.excerpt }}x\n\nTwee {{ page.excerpt }}",
}

LIQUID = {
    "_config.yml": _CONFIG,
    "_includes/kaal.html": "<b>{{ include.naam | default: 'niemand' }}</b>{% if include.plaats %} uit {{ include.plaats }}{% endif %}"
    "{{ include.getal | plus: 1 }}",
    "_includes/buiten.html": "[{{ include.naam }}: {% include kaal.html naam=include.naam %}{% include kaal.html %}]{% assign van_binnen = 'v' %}",
    "_includes/map/diep.html": "diep: {{ page.title }}{{ include.naam }}",
    "_posts/liquid/stuk.txt": "stuk {{ include.naam }}",
    "_posts/liquid/map/stuk.txt": "dieper stuk",
    "_data/leden.yml": "- {naam: Piet, leeftijd: 30, diep: {x: y}}\n- naam: Jan\n  leeftijd: 29\n- {naam: An, leeftijd: 30}\n",
    "_data/diep/kleuren.yaml": "---\nrood: '#f00'\nblauw: '#00f'\n",
    "_data/tabel.csv": "a,b\n1,\"x, y\"\n2,\n",
    "_data/tabs.tsv": "a\tb\n1\t2\n",
    "_data/json.json": '{"x": [1, "twee"]}\n',
    "_data/met spatie!.yml": "a: b\n",
    "over.md": "---\ntitle: Over\n---\nx\n",
    "over.html": "---\npermalink: /over-ons/\n---\nx\n",
    "map/index.html": "---\n---\nx\n",
    "map/zomaar.md": "---\ntitle: Zomaar\n---\nx\n",
    "stijl.css": "---\n---\nx\n",
    "_leden/jan.md": "---\nrol: baas\n---\nJan\n",
    "_leden/an de-vries.html": "---\ntitle: An\n---\nAn\n",
    "_leden/diep/piet.md": "---\nslug: de-piet\n---\nPiet\n",
    "_leden/_weg.md": "---\n---\nx\n",
    "_leden/foto.jpg": "x",
    "_leden/niet.md": "---\npublished: false\n---\nx\n",
    "_steden/ede.md": "---\nrang: 2\n---\nEde\n",
    "_steden/assen.md": "---\nrang: 1\npermalink: /stad/assen.html\n---\nAssen\n",
    "_steden/zwolle.md": "---\n---\nZwolle\n",
    "beeld/één 1.png": "x",
    "beeld/een.png": "x",
    "_posts/2018-01-01-eerste.md": "---\ntags: [een]\n---\nEerste *alinea*.\n\nTweede.\n",
    "sport/_posts/2018-01-02-sport.html": "---\ntags: [een, twee]\n---\n<p>Sport</p>\n",
    "_posts/diep/2018-01-03-in-map.md": "x\n",
    "_posts/2018-01-04-niet.md": "---\nrender_with_liquid: false\n---\n{{ page.title }} {% onbekend %}\n",
    "_posts/2020-01-01-laatste.md": "---\ntags: [drie]\n---\nLaatste *{{ page.title }}*.\n\nTweede.\n",
    **{
        f"_posts/liquid/2019-03-0{1 + place % 9}-{name.replace(' ', '-')}.{extension}": "---\n"
        f"title: Titel {place}\ntags: [een, twee, drie]\ncategory: Nieuws\neigen: waarde\nleeg: ''\nday: 2019-03-04\n---\n{body}\n"
        for place, (name, body) in enumerate(_BODIES.items())
        for extension in ("md", "html")
    },
}  # fmt: skip
"""Every body stands in it twice, as Markdown and as HTML."""
