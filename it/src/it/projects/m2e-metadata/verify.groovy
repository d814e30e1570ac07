// What Eclipse reads is in the jar that the build has run.
def jar = new java.util.zip.ZipFile(
    new File(localRepositoryPath, 'dev/editorial/editorial-maven-plugin/@project.version@/editorial-maven-plugin-@project.version@.jar'))
def xml = { name -> new groovy.xml.XmlSlurper().parse(jar.getInputStream(jar.getEntry(name))) }
def bound = xml('META-INF/maven/plugin.xml').mojos.mojo.findAll { it.phase.text() }.collect { it.goal.text() }
def executions = xml('META-INF/m2e/lifecycle-mapping-metadata.xml').pluginExecutions.pluginExecution
assert bound == ['check']
assert executions.collectMany { it.pluginExecutionFilter.goals.goal*.text() } == bound
assert executions.every { it.action.children()*.name() == ['ignore'] }
return true
