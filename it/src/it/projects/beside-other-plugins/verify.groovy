def log = new File(basedir, 'build.log').text
assert log.contains('with a thread count of 4')
assert !log.contains('not marked')
['alpha', 'beta', 'gamma', 'delta'].each { module ->
    def json = new groovy.json.JsonSlurper().parse(new File(basedir, "$module/target/editorial/editorial.json"))
    assert json.summary.pages == 2
    assert json.findings == []
    assert new File(basedir, "$module/target/${module}-1.jar").isFile()
}
return true
