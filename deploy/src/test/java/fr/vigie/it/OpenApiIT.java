package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.VigieTest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@VigieTest
class OpenApiIT {

    @Test
    void every_operation_is_described_and_nothing_else_is() {
        var paths = Api.underTest().get("/openapi?format=json").object().getJsonObject("paths");
        var described = new TreeSet<String>();
        paths.forEach((path, operations) -> operations.asJsonObject().keySet().stream()
                .filter(Set.of("get", "post", "put", "delete", "patch")::contains)
                .forEach(method -> described.add(method + " " + path)));
        assertThat(described).isEqualTo(coded());
    }

    private static TreeSet<String> coded() {
        var operations = new TreeSet<String>();
        for (JavaClass resource : new ClassFileImporter().importPackages("fr.vigie.web.api")) {
            if (resource.isAnnotatedWith(Path.class)) {
                for (JavaMethod method : resource.getMethods()) {
                    var verb = verb(method);
                    if (verb != null) {
                        var path =
                                "/" + resource.getAnnotationOfType(Path.class).value();
                        operations.add(verb + " "
                                + (method.isAnnotatedWith(Path.class)
                                        ? path + "/"
                                                + method.getAnnotationOfType(Path.class)
                                                        .value()
                                        : path));
                    }
                }
            }
        }
        return operations;
    }

    private static String verb(JavaMethod method) {
        return Stream.of(GET.class, POST.class, DELETE.class)
                .filter(method::isAnnotatedWith)
                .map(annotation -> annotation.getSimpleName().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }
}
