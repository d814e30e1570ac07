def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'child/target/editorial/editorial.json'))
def severities = json.findings.findAll { it.rule.startsWith('links/') }.collectEntries { [it.rule, it.severity] }
assert severities == ['links/broken-link': 'info', 'links/broken-anchor': 'warning']
