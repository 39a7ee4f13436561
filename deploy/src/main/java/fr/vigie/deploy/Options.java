package fr.vigie.deploy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was typed after {@code deploy/run}.
 *
 * @param home folder that holds everything Vigie keeps; empty for the project's own
 * @param port empty if none was given
 * @param databaseUrl an outside database instead of the embedded one
 * @param job a job to run in a running server, instead of starting one
 * @param files a folder of files to import into a running server, likewise
 * @param admin an administrator to make, instead of starting a server
 */
record Options(
        Optional<Path> home,
        OptionalInt port,
        Optional<String> databaseUrl,
        Optional<Path> importFolder,
        boolean empty,
        boolean reset,
        boolean yes,
        boolean help,
        Optional<JobRequest> job,
        Optional<Path> files,
        Optional<AdminRequest> admin) {

    /** A job's name with its parameters. */
    record JobRequest(String name, Map<String, String> parameters) {}

    /** An administrator's login, and the name if one was given. */
    record AdminRequest(String login, Optional<String> name) {}

    /** @throws LaunchFailure for anything that isn't understood */
    static Options parse(List<String> arguments) {
        return new Parser(arguments).parse();
    }

    private static final class Parser {

        /** As the server's own form takes it ({@code AgentAdministration}). */
        private static final String LOGIN = "[A-Za-z0-9][A-Za-z0-9._@-]{2,99}";

        private final Deque<String> rest;
        private Path home;
        private OptionalInt port = OptionalInt.empty();
        private String databaseUrl;
        private Path importFolder;
        private boolean empty;
        private boolean reset;
        private boolean yes;
        private boolean help;
        private JobRequest job;
        private Path files;
        private String adminLogin;
        private String adminName;

        Parser(List<String> arguments) {
            rest = new ArrayDeque<>(arguments);
        }

        Options parse() {
            while (!rest.isEmpty()) {
                take(rest.pop());
            }
            if (yes && !reset) {
                throw LaunchFailure.usage("option.yes-alone");
            }
            if (adminName != null && adminLogin == null) {
                throw LaunchFailure.usage("option.name-alone");
            }
            return new Options(
                    Optional.ofNullable(home),
                    port,
                    Optional.ofNullable(databaseUrl),
                    Optional.ofNullable(importFolder),
                    empty,
                    reset,
                    yes,
                    help,
                    Optional.ofNullable(job),
                    Optional.ofNullable(files),
                    Optional.ofNullable(adminLogin)
                            .map(login -> new AdminRequest(login, Optional.ofNullable(adminName))));
        }

        private void take(String argument) {
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            if (equals > 0) {
                rest.push(argument.substring(equals + 1));
            }
            String option = equals > 0 ? argument.substring(0, equals) : argument;
            switch (option) {
                case "--home" -> home = Path.of(value(option));
                case "--port" -> port = OptionalInt.of(portNumber(value(option)));
                case "--db-url" -> databaseUrl = value(option);
                case "--import-dir" -> importFolder = Path.of(value(option));
                case "--empty" -> empty = flag(argument, equals);
                case "--reset" -> reset = flag(argument, equals);
                case "--yes" -> yes = flag(argument, equals);
                case "--help", "-h" -> help = flag(argument, equals);
                case "--name" -> adminName = value(option);
                case "job" -> job = jobRequest();
                case "import" -> files = Path.of(value(option));
                case "admin" -> adminLogin = adminLogin();
                default -> throw LaunchFailure.usage("option.unknown", option);
            }
        }

        private boolean flag(String argument, int equals) {
            if (equals > 0) {
                throw LaunchFailure.usage("option.unknown", argument);
            }
            return true;
        }

        private String value(String option) {
            String value = rest.poll();
            if (value == null || value.isBlank() || value.startsWith("--")) {
                throw LaunchFailure.usage("option.value-missing", option);
            }
            return value;
        }

        private static int portNumber(String text) {
            if (text.matches("[0-9]{1,5}")) {
                int number = Integer.parseInt(text);
                if (number >= 1 && number <= 65_535) {
                    return number;
                }
            }
            throw LaunchFailure.usage("option.port", text);
        }

        private String adminLogin() {
            String verb = rest.poll();
            String login = rest.poll();
            if (!"create".equals(verb) || login == null || !login.matches(LOGIN)) {
                throw LaunchFailure.usage("option.admin");
            }
            return login;
        }

        private JobRequest jobRequest() {
            String name = rest.poll();
            if (name == null || name.startsWith("-") || name.contains("=")) {
                throw LaunchFailure.usage("option.job-name");
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            while (!rest.isEmpty() && !rest.peek().startsWith("--")) {
                String parameter = rest.pop();
                int equals = parameter.indexOf('=');
                if (equals < 1) {
                    throw LaunchFailure.usage("option.job-parameter", parameter);
                }
                parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
            return new JobRequest(name, parameters);
        }
    }
}
