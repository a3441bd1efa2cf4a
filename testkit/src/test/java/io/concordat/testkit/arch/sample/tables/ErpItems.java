package io.concordat.testkit.arch.sample.tables;

/** Maps a table of a system of record. */
public record ErpItems(String number) {}
