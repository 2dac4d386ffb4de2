package org.cuttings.testsupport;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the container run of an {@link EngineSuite} where no container can be started. */
final class EngineAvailable implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (TestEngine.kind() == TestEngine.Kind.CONTAINER && !TestEngine.dockerRuns()) {
      return ConditionEvaluationResult.disabled("Docker does not run here");
    }
    return ConditionEvaluationResult.enabled("engine: " + TestEngine.kind());
  }
}
