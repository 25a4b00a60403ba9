package click.dailyfeed.restclient;

/**
 * The success body of the contract, as it is read. No record: JSON-B does not resolve the type parameter of one.
 *
 * @param <T> the shape of the data
 */
public final class Envelope<T> {

    private int status;
    private String result;
    private T data;

    public int getStatus() {
        return status;
    }

    public void setStatus(int status) {
        this.status = status;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public T getData() {
        return data;
    }

    public void setData(T data) {
        this.data = data;
    }
}
