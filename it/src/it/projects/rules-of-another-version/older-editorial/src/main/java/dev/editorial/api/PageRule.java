package dev.editorial.api;

/** A type that this version of Editorial does not have. */
public interface PageRule extends Rule.OfPage<Rule.NoOptions> {}
