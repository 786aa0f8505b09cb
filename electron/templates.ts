import batchTraining from '#content/templates/batch-training.json' with { type: 'json' };
import cameraSafety from '#content/templates/camera-safety.json' with { type: 'json' };
import creditScoring from '#content/templates/credit-scoring.json' with { type: 'json' };
import federatedLearning from '#content/templates/federated-learning.json' with { type: 'json' };
import fineTunedHubModel from '#content/templates/fine-tuned-hub-model.json' with { type: 'json' };
import labellingVendor from '#content/templates/labelling-vendor.json' with { type: 'json' };
import mlopsPlatform from '#content/templates/mlops-platform.json' with { type: 'json' };
import onDeviceModel from '#content/templates/on-device-model.json' with { type: 'json' };
import retrievalChatBot from '#content/templates/retrieval-chat-bot.json' with { type: 'json' };
import thirdPartyModelApi from '#content/templates/third-party-model-api.json' with { type: 'json' };
import { type Template, template } from '#core/knowledge/schema/template.ts';

let templates: readonly Template[] | undefined;

/** The systems that a project can start from, in the order of the gallery; the first is the living example. */
export function readTemplates(): readonly Template[] {
  templates ??= [
    creditScoring,
    batchTraining,
    fineTunedHubModel,
    federatedLearning,
    onDeviceModel,
    thirdPartyModelApi,
    cameraSafety,
    mlopsPlatform,
    labellingVendor,
    retrievalChatBot,
  ].map((each) => template.parse(each));
  return templates;
}
