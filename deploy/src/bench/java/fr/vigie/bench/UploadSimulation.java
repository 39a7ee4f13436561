package fr.vigie.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.ByteArrayBodyPart;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Adds photographs of 5 MB to drafts, ten to each, as the plain form does. */
public final class UploadSimulation extends Simulation {

    /** An upload, as the results name it. */
    static final String UPLOAD = "upload";

    private static final int FILES = 10;
    private static final int WIDTH = 2_400;
    private static final int HEIGHT = 1_800;

    public UploadSimulation() {
        byte[] photograph = photograph();
        var draft = http("draft")
                .post("/signaler")
                .formParam("form", "form")
                .formParam("jakarta.faces.ViewState", "stateless")
                .formParam("base", "0")
                .formParam("continue", "1")
                .formParam("text", "Des preuves")
                .check(status().is(302));
        var upload = http(UPLOAD)
                .post("/signaler/preuves/envoi")
                .bodyPart(ByteArrayBodyPart("file", photograph)
                        .fileName("photo.jpg")
                        .contentType("image/jpeg"))
                .asMultipartForm()
                .check(status().is(303), headerRegex("Location", "/signaler/preuves$").exists());
        var client = scenario("uploads")
                .exec(during(Integer.getInteger(Load.DURATION))
                        .on(exec(flushCookieJar()).exec(draft).exec(repeat(FILES).on(upload))));
        setUp(client.injectOpen(atOnceUsers(Integer.getInteger(Load.CLIENTS))))
                .protocols(http.baseUrl(System.getProperty(Load.BASE).replaceFirst("/$", ""))
                        .disableFollowRedirect());
    }

    /** Noise, which compresses badly: some 5 MB. */
    private static byte[] photograph() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24) & 0x7F7F7F);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
