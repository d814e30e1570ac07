def log = new File(basedir, 'build.log').text
assert log.contains('No findings in 50 pages')
assert log.contains('BUILD SUCCESS')
assert new File(basedir, 'target/editorial/html/index.html').isFile()

def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/editorial/editorial.json'))
assert json.findings == []

// What makes the next run shorter lies with the reports, so that `mvn clean` forgets it.
assert new File(basedir, 'target/editorial/pages.facts').isFile()
assert new File(basedir, 'target/editorial/.gitignore').text == '*\n'
