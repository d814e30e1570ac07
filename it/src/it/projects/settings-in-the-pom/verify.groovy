def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/editorial/editorial.json'))
def errors = json.findings.findAll { it.severity == 'error' && it.status == 'new' }
assert errors.collect { [it.rule, it.path] } == [
    ['dates/missing-date', 'concepts/light.md'],
    ['graph/orphan-page', 'lost.md'],
    ['references/undefined-entity', 'systems/lamp.md'],
]
assert new File(basedir, 'build.log').text.contains('MojoFailureException')
