package dev.editorial.api;

/**
 * How the findings compare with those of before.
 *
 * @param before what they are compared with, as people call it: a baseline's file, or a commit
 * @param added how many were not there before
 * @param gone how many are there no longer
 */
public record Change(String before, long added, long gone) {}
