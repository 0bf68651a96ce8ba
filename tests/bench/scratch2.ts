import { makeFolder, openDistrict } from './open-district.ts'
const folder = makeFolder()
const district = await openDistrict(folder.path, { demo: true })
console.log(folder.path)
await district.close()
process.exit(0)
