package jakarta.jms;

/** Stands for that of Jakarta Messaging, of which the rules know the name only. */
public interface MessageListener {

    /** Takes a message. */
    void onMessage(Object message);
}
