package dev.editorial.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** A parameter holds what it cannot take. */
final class WrongParameter extends MojoExecutionException {

  private static final long serialVersionUID = 1L;

  /**
   * @param takes what the parameter accepts, in a few words
   */
  WrongParameter(String parameter, Object value, String takes) {
    super(
        "parameter `%s` (property editorial.%s) is `%s`; it takes %s"
            .formatted(parameter, parameter, value, takes));
  }

  /** One of several words would have been right. */
  static WrongParameter notOneOf(String parameter, String value, List<String> words) {
    return new WrongParameter(parameter, value, "`" + String.join("`, `", words) + "`");
  }

  /**
   * A parameter that is either true or false. Maven itself takes every other word for false, so
   * that a slip could let a build pass.
   */
  static boolean truth(String parameter, String value) throws WrongParameter {
    return switch (value.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw notOneOf(parameter, value, List.of("true", "false"));
    };
  }

  /** A parameter that is a number from zero. */
  static int count(String parameter, String value) throws WrongParameter {
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      throw new WrongParameter(parameter, value, "a number from 0");
    }
    throw new WrongParameter(parameter, value, "a number from 0");
  }
}
