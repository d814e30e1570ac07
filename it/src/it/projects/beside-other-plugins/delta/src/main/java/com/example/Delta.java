package com.example;

public record Delta(String name) {}
