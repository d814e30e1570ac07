def log = new File(basedir, 'build.log').text
assert log.readLines().any { it.startsWith('[ERROR] index.md:3:') && it.endsWith('[links/broken-link]') }
assert log.contains('MojoFailureException')
assert !log.contains('\u001b') && !log.contains('\r')
