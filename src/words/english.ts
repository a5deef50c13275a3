import commands from '../../assets/lang/en/commands.json' with { type: 'json' };
import counsel from '../../assets/lang/en/counsel.json' with { type: 'json' };
import effects from '../../assets/lang/en/effects.json' with { type: 'json' };
import events from '../../assets/lang/en/events.json' with { type: 'json' };
import forecast from '../../assets/lang/en/forecast.json' with { type: 'json' };
import page from '../../assets/lang/en/page.json' with { type: 'json' };
import reasons from '../../assets/lang/en/reasons.json' with { type: 'json' };
import records from '../../assets/lang/en/records.json' with { type: 'json' };
import refusals from '../../assets/lang/en/refusals.json' with { type: 'json' };
import told from '../../assets/lang/en/told.json' with { type: 'json' };
import ui from '../../assets/lang/en/ui.json' with { type: 'json' };
import vocabulary from '../../assets/lang/en/vocabulary.json' with { type: 'json' };
import watch from '../../assets/lang/en/watch.json' with { type: 'json' };

/**
 * English: the language that is always there, and into which every other one falls back key by key. Its files are also
 * the list of the keys: what is not here is a type error where it is said.
 */
export const english = {
  ...ui,
  ...page,
  ...vocabulary,
  ...commands,
  ...events,
  ...reasons,
  ...refusals,
  ...records,
  ...forecast,
  ...effects,
  ...told,
  ...watch,
  ...counsel,
};
