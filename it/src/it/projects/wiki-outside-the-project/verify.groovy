def log = new File(basedir, 'build.log').text
assert log.readLines().any { it.startsWith('[ERROR] index.md:3:') && it.endsWith('[links/broken-link]') }
assert new File(basedir, 'build/target/editorial/html/index.html').isFile()
assert !new File(basedir, 'wiki/target').exists()
assert log.contains('`mvn -f build editorial:baseline` accepts what is found today')
assert new File(basedir, 'build.log').text.contains('MojoFailureException')
