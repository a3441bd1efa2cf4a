package org.springframework.kafka.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for Spring's, of which the rules know the name only. */
@Retention(RetentionPolicy.RUNTIME)
public @interface KafkaListener {}
