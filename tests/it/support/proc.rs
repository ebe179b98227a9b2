//! What Linux tells of a process in `/proc`.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Pid;

use super::pty::TIMEOUT;

/// State and processor time, in ticks, of a process: `/proc/<pid>/stat`. A
/// process that has ended keeps its time until it is waited for.
pub(crate) fn stat(pid: Pid) -> (char, u64) {
    let path = Path::new("/proc").join(pid.as_raw_nonzero().to_string()).join("stat");
    let stat = std::fs::read_to_string(path).unwrap();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap().split(' ').collect();
    let time = |field: usize| fields[field].parse::<u64>().unwrap();
    (fields[0].chars().next().unwrap(), time(11) + time(12))
}

/// Waits until a process is in a state, such as `T` (stopped) or `Z` (ended).
pub(crate) fn await_state(pid: Pid, state: char) {
    let deadline = Instant::now() + TIMEOUT;
    while stat(pid).0 != state {
        assert!(Instant::now() < deadline, "{pid:?} is {}, not {state}", stat(pid).0);
        thread::sleep(Duration::from_millis(2));
    }
}

/// Waits until a process has done nothing for a while.
pub(crate) fn await_rest(pid: Pid) {
    let deadline = Instant::now() + TIMEOUT;
    let mut quiet = 0;
    let mut last = switches(pid);
    while quiet < 20 {
        assert!(Instant::now() < deadline, "{pid:?} does not come to rest");
        thread::sleep(Duration::from_millis(5));
        let now = switches(pid);
        quiet = if now == last { quiet + 1 } else { 0 };
        last = now;
    }
}

/// How often the threads of a process went to sleep or were put to it.
fn switches(pid: Pid) -> Vec<String> {
    let tasks = Path::new("/proc").join(pid.as_raw_nonzero().to_string()).join("task");
    let tasks = std::fs::read_dir(tasks).unwrap();
    let status = tasks.map(|task| std::fs::read_to_string(task.unwrap().path().join("status")));
    let lines = status.filter_map(Result::ok);
    lines
        .flat_map(|s| {
            s.lines().filter(|l| l.contains("ctxt")).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}
