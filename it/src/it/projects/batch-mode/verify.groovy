def log = new File(basedir, 'build.log').text
assert log.readLines().any { it.startsWith('[ERROR] index.md:3:') && it.endsWith('[links/broken-link]') }
assert log.contains('MojoFailureException')
// Some Mavens end their colours even where they began none.
assert !log.replace('\u001b[m', '').replace('\u001b[0m', '').contains('\u001b') && !log.contains('\r')
