package com.example;

public record Alpha(String name) {}
