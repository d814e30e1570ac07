def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/editorial/editorial.json'))
def severities = json.findings.findAll { it.status == 'new' }.collectEntries { [[it.rule, it.path], it.severity] }
assert severities[['dates/missing-date', 'concepts/light.md']] == 'warning'
assert severities[['references/undefined-entity', 'systems/lamp.md']] == 'info'

// The rule keeps the options and overrides of the file, of which the pom says nothing.
assert severities.findAll { it.key[0] == 'graph/orphan-page' } == [(['graph/orphan-page', 'lost.md']): 'warning']
