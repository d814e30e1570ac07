package dev.editorial.judge;

/**
 * The settings cannot be used; the message names file and line, what is wrong, and the nearest
 * right name.
 */
public final class SettingsException extends Exception {

  public SettingsException(String message) {
    super(message);
  }
}
