package dev.editorial.maven;

import dev.editorial.Editorial;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The build that a goal runs in: its project, the reactor around it, and how it was called. */
record Build(MavenSession session, MavenProject project, MojoExecution execution) {

  private static final String COMMAND_LINE = "default-cli";

  /** What says which wiki is meant and by which settings, so that a command must repeat it. */
  private static final Set<String> REPEATED =
      Set.of("editorial.directory", "editorial.config", "editorial.profile", "editorial.baseline");

  /**
   * Whether the goal looks at a directory in this build already, as part of the directory of the
   * project at the root of the reactor. A module that changes what it inherits is meant to be
   * looked at by itself. Named on the command line, the goal is run at the root alone by Maven.
   */
  boolean coversElsewhere(Path directory) {
    MavenProject root = session.getTopLevelProject();
    if (root.equals(project) || !session.getProjects().contains(root)) {
      return false;
    }
    return sameExecution(root)
        .filter(same -> same.getGoals().contains(execution.getGoal()))
        .filter(same -> !"none".equals(same.getPhase()))
        .filter(same -> own().equals(Optional.of(settings(same))))
        .filter(same -> rules(root).equals(rules(project)))
        .flatMap(same -> rootDirectory(root, setting(same.getConfiguration(), "directory")))
        .filter(directory::startsWith)
        .isPresent();
  }

  private Optional<String> own() {
    return sameExecution(project).map(Build::settings);
  }

  private static String settings(PluginExecution execution) {
    return String.valueOf(execution.getConfiguration());
  }

  private Optional<PluginExecution> sameExecution(MavenProject in) {
    return declared(in).flatMap(plugin -> executionIn(plugin, execution.getExecutionId()));
  }

  /** The jars of rules that a project gives the plugin. */
  private List<String> rules(MavenProject in) {
    return declared(in).stream()
        .flatMap(plugin -> plugin.getDependencies().stream())
        .map(Dependency::toString)
        .toList();
  }

  private static Optional<Path> rootDirectory(MavenProject root, Optional<String> configured) {
    Optional<Path> base = Optional.ofNullable(root.getBasedir()).map(File::toPath);
    return base.map(
        folder -> configured.map(folder::resolve).orElse(folder).toAbsolutePath().normalize());
  }

  /** Whether the project itself names the plugin. */
  boolean declaresPlugin() {
    return declared(project).isPresent();
  }

  private Optional<Plugin> declared(MavenProject in) {
    return Optional.ofNullable(in.getPlugin(execution.getPlugin().getKey()));
  }

  private static Optional<PluginExecution> executionIn(Plugin plugin, String id) {
    return plugin.getExecutions().stream().filter(one -> one.getId().equals(id)).findFirst();
  }

  private static Optional<String> setting(Object configuration, String parameter) {
    return configuration instanceof Xpp3Dom dom
        ? Optional.ofNullable(dom.getChild(parameter)).map(Xpp3Dom::getValue)
        : Optional.empty();
  }

  /**
   * Where the goal writes: a place of its own for each execution, where the project has several.
   *
   * @param given what the parameter says
   */
  Path output(Optional<Path> given, Path directory) {
    // Where there is no pom.xml, Maven leaves the expression for the build directory as it is.
    Path folder =
        given
            .filter(path -> !path.toString().contains("${"))
            .orElse(directory.resolve(Editorial.REPORT_FOLDER));
    boolean alone =
        execution.getExecutionId().equals(COMMAND_LINE)
            || !folder.equals(defaultOutput())
            || declared(project).stream()
                    .flatMap(plugin -> plugin.getExecutions().stream())
                    .filter(other -> other.getGoals().contains(execution.getGoal()))
                    .count()
                < 2;
    return alone ? folder : folder.resolve(execution.getExecutionId());
  }

  private Path defaultOutput() {
    return Path.of(project.getBuild().getDirectory(), "editorial");
  }

  /** The command that runs another goal of the plugin. */
  String command(String goal, String... arguments) {
    return command(name(goal), List.of(arguments));
  }

  /** The command that runs another goal on the same wiki, by the same settings. */
  String commandOnWiki(String goal) {
    Optional<Plugin> declared = declared(project);
    boolean configuredAlone =
        sameExecution(project)
            .filter(own -> !Objects.equals(own.getConfiguration(), pluginConfiguration(declared)))
            .isPresent();
    Properties given = session.getUserProperties();
    return command(
        name(goal) + (configuredAlone ? "@" + execution.getExecutionId() : ""),
        given.stringPropertyNames().stream()
            .filter(REPEATED::contains)
            .sorted()
            .map(key -> "-D%s=%s".formatted(key, given.getProperty(key)))
            .toList());
  }

  private String command(String name, List<String> arguments) {
    return "mvn%s %s%s"
        .formatted(pom(), name, arguments.stream().map(" "::concat).collect(Collectors.joining()));
  }

  private String name(String goal) {
    return declaresPlugin()
        ? "editorial:" + goal
        : "%s:%s:%s:%s"
            .formatted(
                execution.getGroupId(), execution.getArtifactId(), execution.getVersion(), goal);
  }

  private static Object pluginConfiguration(Optional<Plugin> plugin) {
    return plugin.map(Plugin::getConfiguration).orElse(null);
  }

  /** How Maven is told of another project than that of the folder in which it was called. */
  private String pom() {
    Optional<Path> base = Optional.ofNullable(project.getBasedir()).map(File::toPath);
    Path called =
        Path.of(session.getSystemProperties().getProperty("user.dir", "")).toAbsolutePath();
    if (base.isEmpty() || base.get().equals(called)) {
      return "";
    }
    return " -f " + (base.get().startsWith(called) ? called.relativize(base.get()) : base.get());
  }
}
