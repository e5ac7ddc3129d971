import { constants } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Gives `work` a folder that is the job's alone and empty, and removes it afterwards. A folder that a killed run
 * left behind is removed first.
 */
export async function withWorkFolder<Result>(
  workDir: string,
  jobId: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = join(workDir, jobId)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Puts a stored file into a work folder under a name of ours with an ending, which tells its reader how to decode it. */
export async function stage(storedPath: string, folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  await copyFile(storedPath, path, constants.COPYFILE_FICLONE)
  return path
}
