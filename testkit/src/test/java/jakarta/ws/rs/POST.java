package jakarta.ws.rs;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for that of Jakarta REST, of which the rules know the name only. */
@Retention(RetentionPolicy.RUNTIME)
public @interface POST {}
