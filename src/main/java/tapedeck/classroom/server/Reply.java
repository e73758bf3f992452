package tapedeck.classroom.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A request that is being answered: what is sent back has the headers that keep a page from being more than it is. */
record Reply(Response response, Callback whole) {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** A status, and nothing else. */
    void status(int status) {
        headers(NOTHING);
        response.setStatus(status);
        whole.succeeded();
    }

    void json(JsonNode content) {
        headers(NOTHING).put(HttpHeader.CONTENT_TYPE, "application/json");
        send(ClassJson.text(content).getBytes(StandardCharsets.UTF_8));
    }

    /** JSON that is compressed already. */
    void zipped(byte[] json) {
        headers(NOTHING).put(HttpHeader.CONTENT_TYPE, "application/json").put(HttpHeader.CONTENT_ENCODING, "gzip");
        send(json);
    }

    void page(ClassPages.Page page) {
        headers(page.policy()).put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        send(page.bytes());
    }

    /** Begins a stream of events. */
    void stream() {
        headers(NOTHING).put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    }

    private HttpFields.Mutable headers(String policy) {
        return response.getHeaders().put("Content-Security-Policy", policy).put("X-Content-Type-Options", "nosniff")
                .put("Referrer-Policy", "no-referrer").put(HttpHeader.CACHE_CONTROL, "no-store");
    }

    private void send(byte[] bytes) {
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), whole);
    }
}
