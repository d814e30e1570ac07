['handbook', 'runbooks'].each { wiki ->
    def json = new groovy.json.JsonSlurper().parse(new File(basedir, "$wiki/target/editorial/editorial.json"))
    assert json.findings.rule == ['links/broken-link']
    assert json.findings[0].message.contains("gone-from-${wiki}.md")
}
def log = new File(basedir, 'build.log').text
assert log.contains('with a thread count of 4')
assert !log.contains('not marked')
assert new File(basedir, 'build.log').text.contains('MojoFailureException')
