package org.marsad;

import java.util.List;
import org.marsad.analyze.Analyze;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Marsad, or a command of it: {@code analyze INPUT.jsonl} reads files and needs neither database nor network. */
@SpringBootApplication
public class MarsadApplication {

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.getFirst().equals("analyze")) {
            System.exit(new Analyze(System.out, System.err).run(words.subList(1, words.size())));
        }
        if (!words.isEmpty() && !words.getFirst().startsWith("--")) {
            System.err.println("marsad: there is no command '" + words.getFirst() + "'");
            System.err.println("usage: java -jar marsad.jar [--SETTING=VALUE …]");
            System.err.println("       java -jar marsad.jar analyze INPUT.jsonl [--out FILE] [--gazetteer FILE]");
            System.exit(2);
        }
        SpringApplication.run(MarsadApplication.class, arguments);
    }
}
