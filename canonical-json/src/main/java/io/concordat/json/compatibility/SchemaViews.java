package io.concordat.json.compatibility;

/**
 * The two views of one version of a contract.
 *
 * @param strict what writers write, closed
 * @param tolerant what readers take, open
 */
public record SchemaViews(String strict, String tolerant) {}
