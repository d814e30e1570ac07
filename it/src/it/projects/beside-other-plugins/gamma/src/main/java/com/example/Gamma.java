package com.example;

public record Gamma(String name) {}
