package dev.editorial.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * One check. A rule has no state; it is found by {@link java.util.ServiceLoader}, carries a {@link
 * RuleInfo}, and implements {@link OfPage} or {@link OfWiki} directly, naming the record of its
 * options there. The record's compact constructor turns components that the settings leave out
 * (null) into defaults.
 */
public sealed interface Rule {

  /**
   * A rule that judges each page by its own facts; pages are checked in parallel.
   *
   * @param <O> its options
   */
  non-sealed interface OfPage<O extends Record> extends Rule {

    /** Reports what is wrong with {@code page}. */
    void check(Page page, O options, Report report);
  }

  /**
   * A rule that judges the wiki as a whole.
   *
   * @param <O> its options
   */
  non-sealed interface OfWiki<O extends Record> extends Rule {

    /** Reports what is wrong with {@code wiki}. */
    void check(Wiki wiki, O options, Report report);
  }

  /**
   * A rule that the engine itself applies: the class says what it reports, settings give it its
   * severity.
   */
  non-sealed interface OfRun extends Rule {}

  /** The options of a rule that has none. */
  record NoOptions() {}

  /** What the rule says of itself. */
  default RuleInfo info() {
    RuleInfo info = getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalStateException(getClass().getName() + " carries no @RuleInfo");
    }
    return info;
  }

  /** The record of its options, which the class names as its type argument. */
  default Class<? extends Record> optionsType() {
    if (this instanceof OfRun) {
      return NoOptions.class;
    }
    for (Type type : getClass().getGenericInterfaces()) {
      if (type instanceof ParameterizedType named
          && named.getActualTypeArguments()[0] instanceof Class<?> options) {
        return options.asSubclass(Record.class);
      }
    }
    throw new IllegalStateException(
        getClass().getName() + " must name its options record in `implements`");
  }
}
