package org.springframework.web.bind.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for Spring's, of which the rules know the name and the member. */
@Retention(RetentionPolicy.RUNTIME)
public @interface RequestMapping {

    /** The methods; all when empty. */
    RequestMethod[] method() default {};
}
