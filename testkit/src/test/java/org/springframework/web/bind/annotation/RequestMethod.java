package org.springframework.web.bind.annotation;

/** Stands for Spring's. */
public enum RequestMethod {
    /** Reads. */
    GET,
    /** Writes. */
    POST
}
