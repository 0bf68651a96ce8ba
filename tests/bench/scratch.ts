import { buildRenderer } from '#electron/launch/build-renderer.ts'
import { benchGridPage } from './grid-page.ts'
import { benchImport } from './import-families.ts'
import { makeFolder, openDistrict } from './open-district.ts'
await buildRenderer(() => {})
const folder = makeFolder()
const district = await openDistrict(folder.path)
console.log(await benchImport(district), await benchGridPage(district))
await district.close()
folder.remove()
process.exit(0)
