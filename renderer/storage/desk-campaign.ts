import { database } from './database.ts';
import { saveChange } from './reader.ts';
import { readSetting } from './settings.ts';

/**
 * From now on the desk counts this campaign; `''`: the only one. Each campaign has its own deadline: that of another one would
 * call its reports late, or in time. All of it changes in one step, by what is stored and not by what a screen still shows.
 */
export async function chooseDeskCampaign(chosen: string): Promise<void> {
  await saveChange([database.settings], async () => {
    const campaign = await readSetting('deskCampaign');
    // “the only campaign” may be the same one
    if (campaign !== '' && chosen !== '' && campaign !== chosen) {
      const deadlines = {
        ...(await readSetting('deskDeadlines')),
        [campaign]: await readSetting('deskDeadline'),
      };
      await database.settings.put({ name: 'deskDeadlines', value: deadlines });
      await database.settings.put({ name: 'deskDeadline', value: deadlines[chosen] ?? '' });
    }
    await database.settings.put({ name: 'deskCampaign', value: chosen });
  });
}
