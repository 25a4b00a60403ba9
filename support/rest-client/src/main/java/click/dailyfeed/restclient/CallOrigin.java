package click.dailyfeed.restclient;

/** Who sent a request. */
public enum CallOrigin {
    /** One of our own services, on behalf of whoever asked it. */
    SERVICE,
    CLIENT;

    static CallOrigin of(boolean service) {
        return service ? SERVICE : CLIENT;
    }
}
