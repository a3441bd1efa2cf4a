package com.example.adapter.northwind.vendor;

/** What the client of our ERP's maker answers. */
public record NorthwindReply(String code, String text) {}
