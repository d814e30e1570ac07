def site = new File(basedir, 'target/site')
def page = new File(site, 'editorial.html').text

// The menu of every page leads to the report, which has the skin of the site.
assert new File(site, 'project-reports.html').text =~ /href="editorial\.html"[^>]*>\s*Editorial/
assert page.contains('apache-maven-fluido')

assert page.contains('8 errors and 8 warnings')
assert page.contains('concepts/gossip-protocol')
assert page =~ /href="editorial\/rule-links-broken-link\.html"[^>]*>\s*links\/broken-link/

// What it links to is there.
def hrefs = (page =~ /href="(editorial\/[^"#]+)/).collect { it[1] }.unique()
assert hrefs.size() > 15
assert hrefs.every { new File(site, it).isFile() }
