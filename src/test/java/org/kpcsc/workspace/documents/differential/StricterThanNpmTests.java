package org.kpcsc.workspace.documents.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.StepJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;

/** Steps that the npm packages let pass and that would harm a document: ours refuse each. */
class StricterThanNpmTests {

    private static final Schema SCHEMA = WorkspaceSchema.version1();

    /** Paragraph 0-9 with "go 💎 on", heading 9-12, ordered list 12-19, table 19-27. */
    private static final Node DOC =
            SCHEMA.node(
                    "doc",
                    SCHEMA.node("paragraph", SCHEMA.text("go 💎 on")),
                    SCHEMA.node("heading", Map.of("level", 1), SCHEMA.text("h")),
                    SCHEMA.node(
                            "ordered_list",
                            SCHEMA.node("list_item", SCHEMA.node("paragraph", SCHEMA.text("i")))),
                    SCHEMA.node(
                            "table",
                            SCHEMA.node(
                                    "table_row",
                                    SCHEMA.node("table_cell", SCHEMA.node("paragraph")))));

    private static NpmEngine npm;

    @BeforeAll
    static void loadPackages() {
        npm = new NpmEngine();
    }

    @AfterAll
    static void close() {
        npm.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'stepType':'addMark','from':1,'to':2.5,'mark':{'type':'em'}}",
                "{'stepType':'replace','from':3,'to':2}",
                "{'stepType':'replace','from':2.5,'to':2.5}",
                "{'stepType':'attr','pos':10,'attr':'level','value':99}",
                "{'stepType':'attr','pos':10,'attr':'level','value':0}",
                "{'stepType':'attr','pos':10,'attr':'level','value':1.5}",
                "{'stepType':'attr','pos':10,'attr':'level','value':'2'}",
                "{'stepType':'attr','pos':10,'attr':'level','value':null}",
                "{'stepType':'attr','pos':13,'attr':'order','value':-1}",
                "{'stepType':'attr','pos':22,'attr':'colspan','value':0}",
                "{'stepType':'attr','pos':22,'attr':'rowspan','value':0.5}",
                "{'stepType':'attr','pos':22,'attr':'colwidth','value':['a']}",
                "{'stepType':'attr','pos':22,'attr':'colwidth','value':7}",
                "{'stepType':'addMark','from':1,'to':3,'mark':{'type':'link',"
                        + "'attrs':{'href':'javascript:alert(1)'}}}",
                "{'stepType':'addMark','from':1,'to':3,'mark':{'type':'link',"
                        + "'attrs':{'href':' javascript:alert(1)'}}}",
                "{'stepType':'addMark','from':1,'to':3,'mark':{'type':'link',"
                        + "'attrs':{'href':'java\\tscript:alert(1)'}}}",
                "{'stepType':'addMark','from':1,'to':3,'mark':{'type':'link',"
                        + "'attrs':{'href':'data:text/html,x'}}}",
                "{'stepType':'addMark','from':1,'to':3,'mark':{'type':'link',"
                        + "'attrs':{'href':'/relative'}}}",
                "{'stepType':'addMark','from':1,'to':3,'mark':{'type':'link',"
                        + "'attrs':{'href':5}}}",
                "{'stepType':'replace','from':1,'to':1,'slice':{'content':"
                        + "[{'type':'text','text':'\\ud83d'}]}}",
                "{'stepType':'replace','from':1,'to':1,'slice':{'content':"
                        + "[{'type':'text','text':'\\u0000'}]}}",
                "{'stepType':'replace','from':5,'to':6}",
                "{'stepType':'replace','from':5,'to':5,'slice':{'content':"
                        + "[{'type':'text','text':'between the halves'}]}}",
                "{'stepType':'replace','from':0,'to':0,'slice':{'content':"
                        + "[{'type':'blockquote'}]}}",
                "{'stepType':'replace','from':0,'to':0,'slice':{'content':"
                        + "[{'type':'table'}]}}",
                "{'stepType':'replace','from':1,'to':1,'slice':{'content':[{'type':'text',"
                        + "'text':'x','marks':[{'type':'em'},{'type':'em'}]}]}}",
            })
    void refusesWhatNpmLetsPass(String quoted) {
        String step = quoted.replace('\'', '"');
        assertThat(npm.apply(new DocumentJson(SCHEMA).write(DOC), step).path("applied"))
                .isEqualTo(BooleanNode.TRUE);
        refuses(step);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'stepType':'replace','from':-1,'to':2}",
                "{'stepType':'replace','from':1,'to':1e400}",
                "{'stepType':'replace','from':4294967296,'to':4294967296}",
                "{'stepType':'replace','from':1}",
                "{'stepType':'replace','from':1,'to':1,'structure':'yes'}",
                "{'stepType':'replace','from':1,'to':1,'slice':{'content':"
                        + "[{'type':'text','text':'x'}],'openStart':1}}",
                "{'stepType':'replace','from':1,'to':1,'slice':{'content':[],'openStart':1}}",
                "{'stepType':'replace','from':1,'to':1,'slice':{'content':"
                        + "[{'type':'text','text':''}]}}",
                "{'stepType':'replace','from':0,'to':0,'slice':{'content':[{'type':'image'}]}}",
                "{'stepType':'replaceAround','from':0,'to':9,'gapFrom':8,'gapTo':1,'insert':0}",
                "{'stepType':'replaceAround','from':0,'to':9,'gapFrom':1,'gapTo':8,'insert':4}",
                "{'stepType':'markSet','steps':[{'stepType':'markSet','steps':[]}]}",
                "{'stepType':'markSet','steps':[{'stepType':'replace','from':1,'to':2}]}",
                "{'stepType':'addMark','from':1,'to':3,'mark':{'type':'insertion'}}",
                "{'stepType':'addNodeMark','pos':1,'mark':{'type':'em'}}",
                "{'stepType':'attr','pos':9,'attr':'level'}",
                "{'stepType':'docAttr','attr':'x','value':1}",
                "{'stepType':'none'}",
                "{}",
                "[]",
                "null",
                "'text'",
            })
    void refusesWhatMakesNoSense(String quoted) {
        refuses(quoted.replace('\'', '"'));
    }

    private static void refuses(String step) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() ->
                        new StepJson(SCHEMA)
                                .read(JsonMapper.shared().readTree(step))
                                .apply(DOC)
                                .orThrow()
                                .check());
    }
}
