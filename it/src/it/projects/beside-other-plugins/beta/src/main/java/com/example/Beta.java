package com.example;

public record Beta(String name) {}
