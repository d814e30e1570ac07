def (before, init, verified, again) = new File(basedir, 'build.log').text.split('Scanning for projects')
assert init.contains('holds the house style') && init.contains('binds the check to `mvn verify`')
assert new File(basedir, 'target/editorial/html/index.html').isFile()
assert new File(basedir, 'pom.xml').text.contains('<artifactId>init</artifactId>')
assert new File(basedir, '.mvn/jvm.config').text == '-XX:TieredStopAtLevel=1\n'
assert new File(basedir, 'editorial.yml').text.contains('profile: wiki')
assert new File(basedir, 'editorial-baseline.tsv').text.contains('links/broken-link')

assert verified.contains('No new findings in 4 pages')
assert again.readLines().count { it.contains('is there already and stays as it is') } == 1
