def read = { wiki -> new groovy.json.JsonSlurper().parse(new File(basedir, "target/editorial/$wiki/editorial.json")) }
assert read('handbook').findings.collect { [it.rule, it.status] } == [['links/broken-link', 'baseline']]
assert read('vault').findings.rule.contains('links/broken-asset')
assert read('vault').wikis[0].profiles.name == ['obsidian']
['handbook', 'vault'].each { assert new File(basedir, "target/editorial/$it/html/index.html").isFile() }

def failing = new File(basedir, 'build.log').text.split('Scanning for projects')[2]
assert failing.contains('`mvn editorial:baseline@handbook` accepts what is found today')
assert new File(basedir, 'handbook/editorial-baseline.tsv').isFile()
assert failing.contains('MojoFailureException')
