package fr.vigie.deploy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class DemonstrationMailTest {

    @Test
    void whatIsSentIsShownAsTheTextThatItIs() throws Exception {
        var mail = DemonstrationMail.start();
        try {
            int port = Integer.parseInt(mail.settings().get("vigie.mail.port"));
            GreenMailUtil.sendTextEmail(
                    "jeanne@exemple.fr",
                    "vigie@exemple.fr",
                    "Votre code",
                    "123456 <script>",
                    new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            var page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(mail.address()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.body())
                    .contains("Votre code", "123456 &lt;script&gt;")
                    .doesNotContain("<script>");
        } finally {
            mail.stop();
        }
    }
}
